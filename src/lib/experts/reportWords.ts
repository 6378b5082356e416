import type { Reason } from '#lib/moderation/subject.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why a guest points the teacher at a question. */
export const reasonLabels: Record<Reason, () => string> = {
	private: m.experts_reason_private,
	unkind: m.experts_reason_unkind,
	scary: m.experts_reason_scary,
	untrue: m.experts_reason_untrue,
	help: m.experts_reason_help,
	other: m.experts_reason_other,
};
