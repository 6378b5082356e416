/** Where the pieces of portraits are; the version follows their content. Written by `scripts/pictures.js`. */
export const portraits = '/portraits.svg?v=f9e38e8a3d';
