import MarkdownIt, { type Token } from 'markdown-it';

export type { Token };

/**
 * The one Markdown renderer. HTML in the source stays text, a link is shown but leads nowhere,
 * and a picture is its description: no page a child reads can point at another host.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.renderer.rules.link_open = () => '<span class="link">';
markdown.renderer.rules.link_close = () => '</span>';
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');

// A table's alignment comes as a style attribute, which the Content-Security-Policy blocks.
markdown.renderer.rules.th_open = () => '<th scope="col">';
markdown.renderer.rules.td_open = () => '<td>';

/** Reads Markdown into tokens; each block token's `map` holds its lines, counted from 0. */
export function parse(source: string): Token[] {
	return markdown.parse(source, {});
}

/** Turns tokens, all of them or a run of whole blocks, into safe HTML. */
export function render(tokens: Token[]): string {
	return markdown.renderer.render(tokens, markdown.options, {});
}

/** Turns Markdown straight into safe HTML. */
export function toHtml(source: string): string {
	return render(parse(source));
}
