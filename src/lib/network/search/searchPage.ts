/** Where a mention or a tag is looked up. */
export const searchPage = (text: string): string => `/lesson/play/search?q=${encodeURIComponent(text)}`;
