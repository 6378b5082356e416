/** What someone is about to report: a post, a comment or a message, and whose. */
export type Reported = { kind: 'post' | 'comment' | 'message'; id: string; by: string };

/** The report dialog of this browser tab: a card says what about, `ReportHere` shows it. */
export const reporting = $state<{ about: Reported | null }>({ about: null });

/** The page that does without the dialog. */
export const reportPage = ({ kind, id }: Pick<Reported, 'kind' | 'id'>): string =>
	`/lesson/play/report?kind=${kind}&id=${id}`;
