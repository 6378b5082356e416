/**
 * Whether words that somebody typed would be gone if she left this page now. Drafts of posts, comments and answers are
 * kept by the device (`data-kept`); what stands in other boxes is only on the page.
 */
export function wouldLose(page: ParentNode = document): boolean {
	const boxes = [...page.querySelectorAll<HTMLTextAreaElement>('main textarea, dialog[open] textarea')];
	const typed = boxes.filter(({ value, defaultValue }) => value.trim() !== '' && value !== defaultValue);
	return typed.some((box) => !('kept' in box.dataset)) || (typed.length > 0 && !deviceKeeps());
}

/** A browser may be told to keep nothing. */
function deviceKeeps(): boolean {
	try {
		localStorage.setItem('oefenplein:keeps', 'yes');
		localStorage.removeItem('oefenplein:keeps');
		return true;
	} catch {
		return false;
	}
}
