/** Where the pictures are; the version follows their content. Written by `scripts/pictures.js`. */
export const sprite = '/pictures.svg?v=76cd5f53b3';
