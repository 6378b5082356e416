import { z } from 'zod';
import { earlier, key, seen, text, type Mistake } from '../draft.ts';
import { messageLength } from '../limits.ts';
import { key as scriptKey } from '../scenario/wording.ts';

const line = scriptKey.catch('');

export const choiceDraft = z.object({ key, line, reply: z.string().max(40, 'invalid' satisfies Mistake) });

export const messageDraft = z.object({ key, line, body: text(messageLength), earlier, seen });

export type ChoiceDraft = z.output<typeof choiceDraft>;
export type MessageDraft = z.output<typeof messageDraft>;
