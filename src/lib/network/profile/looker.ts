/** Somebody who looks at a profile: a classmate, a friend, a stranger of the cast, or everybody. */
export const lookers = ['classmate', 'friend', 'stranger', 'everyone'] as const;
export type Looker = (typeof lookers)[number];
