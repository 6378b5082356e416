/** The part of `SpeechSynthesisVoice` that decides. */
export type Voice = { lang: string; localService: boolean; default: boolean };

/**
 * A voice that speaks the page's language and lives on this machine, or none. A voice that is not
 * local would send the text to another company: never.
 */
export function localVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
	const usable = voices.filter((voice) => voice.localService === true && speaks(voice, language));
	return usable.find((voice) => voice.default) ?? usable[0];
}

/**
 * Text in pieces of a sentence or so: a long utterance stops halfway in some browsers, and a short
 * one can be stopped at once.
 */
export function sentencesOf(text: string): string[] {
	return text
		.split(/(?<=[.!?…:])\s+|\n+/)
		.map((sentence) => sentence.replace(/\s+/g, ' ').trim())
		.filter((sentence) => sentence !== '');
}

/** Android writes `nl_NL` where others write `nl-NL`. */
function speaks(voice: Voice, language: string): boolean {
	return voice.lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split('-')[0];
}
