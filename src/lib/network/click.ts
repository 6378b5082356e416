/** Whether a click is the page's to answer. The others (a new tab, a new window) are left to the browser. */
export const isPlainClick = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
	!ctrlKey && !metaKey && !shiftKey && !altKey;
