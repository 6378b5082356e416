/** The four steps of every lesson, in the order a classroom takes them. */
export const stepNames = ['learn', 'practise', 'play', 'reflect'] as const;

export type StepName = (typeof stepNames)[number];
