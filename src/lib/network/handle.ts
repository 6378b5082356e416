/** The account name of a classmate, made of her nickname: "Daan v. D." is `daanvd`. */
export const handleOf = (nickname: string): string =>
	nickname.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
