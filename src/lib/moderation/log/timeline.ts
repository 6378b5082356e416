import type { History, PastReport, PastReview, Version } from './history.server.ts';

/** One moment in the life of a post or comment. */
export type Moment =
	| { kind: 'version'; at: Date; version: Version }
	| { kind: 'report'; at: Date; report: PastReport }
	| { kind: 'decision'; at: Date; review: PastReview }
	/** Still in the lane; its moment is when it came there. */
	| { kind: 'waiting'; at: Date; review: PastReview };

const order: Record<Moment['kind'], number> = { version: 0, report: 1, waiting: 2, decision: 3 };

/** Everything that became of it, in the order in which it happened. */
export function timeline({ versions, reviews }: History): Moment[] {
	const moments: Moment[] = [
		...versions.map((version) => ({ kind: 'version' as const, at: version.at, version })),
		...reviews.flatMap(({ reports }) =>
			reports.map((report) => ({ kind: 'report' as const, at: report.at, report })),
		),
		...reviews.map((review) =>
			review.decidedAt
				? { kind: 'decision' as const, at: review.decidedAt, review }
				: { kind: 'waiting' as const, at: review.openedAt, review },
		),
	];
	return moments.sort(
		(one, other) => one.at.getTime() - other.at.getTime() || order[one.kind] - order[other.kind],
	);
}
