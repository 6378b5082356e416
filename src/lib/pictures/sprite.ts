/** Where the parts of made pictures are; the version follows their content. Written by `scripts/pictures.js`. */
export const parts = '/parts.svg?v=8f1541949e';
