/**
 * Writes `static/pictures.svg` (one `<symbol>` per picture of `src/lib/ui/pictures.ts`) and
 * `src/lib/ui/sprite.ts` (its address with a version, so that it may be cached for good); and the same for what
 * pupils make pictures of: `static/parts.svg` and `src/lib/pictures/sprite.ts`, from `src/lib/pictures/parts.ts` and
 * the drawings beside it; and for portraits: `static/portraits.svg` and `src/lib/ui/portrait/sprite.ts`. Run it after
 * changing the lists or the drawings: `node scripts/pictures.js`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { stickers } from '../src/lib/pictures/parts.ts';
import { isPicture, pictures } from '../src/lib/ui/pictures.ts';

/** Where our word for a picture is not the word of the set. */
const drawnAs = {
	heart: 'red-heart',
	laugh: 'face-with-tears-of-joy',
	wow: 'astonished-face',
	sad: 'crying-face',
	clap: 'clapping-hands',
	'magnifying-glass': 'magnifying-glass-tilted-left',
	hourglass: 'hourglass-not-done',
	mailbox: 'open-mailbox-with-raised-flag',
	lock: 'locked',
	'traffic-light': 'vertical-traffic-light',
};

/** Circles and small pieces that must meet exactly: these keep every decimal. */
const exact = new Set(['owl', 'sunflower', 'chequered-flag', 'thinking-face', 'sad', 'video-game']);

const set = JSON.parse(read('node_modules/@iconify-json/fluent-emoji-flat/icons.json'));
const own = ['scenes', 'figures', 'stickers'].flatMap((name) => drawnHere(`pictures/drawings/${name}`));
const drawn = new Set(own.map((symbol) => /id="([^"]+)"/.exec(symbol)[1]));
const fromSet = stickers.filter((id) => !drawn.has(id) && !isPicture(id));

bring(
	'pictures',
	'src/lib/ui/sprite.ts',
	'sprite',
	'Where the pictures are',
	pictures.map((id) => symbolOf(id, bodyOf(id))),
);
bring('parts', 'src/lib/pictures/sprite.ts', 'parts', 'Where the parts of made pictures are', [
	...own,
	...fromSet.map((id) => symbolOf(id, bodyOf(id))),
]);
bring(
	'portraits',
	'src/lib/ui/portrait/sprite.ts',
	'portraits',
	'Where the pieces of portraits are',
	drawnHere('ui/portrait/portraits'),
);

/** Writes the symbols as one file, and the module that says where it is. */
function bring(name, module, constant, says, symbols) {
	const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
	const version = createHash('sha256').update(sprite).digest('hex').slice(0, 10);
	write(`static/${name}.svg`, sprite);
	write(
		module,
		`/** ${says}; the version follows their content. Written by \`scripts/pictures.js\`. */\nexport const ${constant} = '/${name}.svg?v=${version}';\n`,
	);
	console.log(`${symbols.length} ${name}, ${(gzipSync(sprite).length / 1000).toFixed(1)} kB gzip`);
}

/** The symbols of a file of our own drawings, without the air in it. */
function drawnHere(name) {
	const drawing = read(`src/lib/${name}.svg`);
	return [...drawing.matchAll(/<symbol[^]*?<\/symbol>/g)].map(([symbol]) =>
		symbol.replaceAll(/>\s+</g, '><').replaceAll(' />', '/>'),
	);
}

function bodyOf(id) {
	const icon = set.icons[drawnAs[id] ?? id];
	if (!icon) throw new Error(`The picture set has no drawing for "${id}". Name one in drawnAs.`);
	if (/url\(|<style|<defs|\sid=/.test(icon.body)) {
		throw new Error(`The drawing of "${id}" refers to other parts; these break inside <use>.`);
	}
	return icon.body;
}

function symbolOf(id, body) {
	const small = body
		.replace(/^<g fill="none">(.*)<\/g>$/s, '$1')
		.replace(/\sclip-rule="\w+"/g, '')
		.replace(/\sd="([^"]+)"/g, (_, path) => ` d="${exact.has(id) ? path : shorten(path)}"`)
		.replace(/\s(c[xy]|r[xy]?)="([^"]+)"/g, (_, name, size) => ` ${name}="${brief(round(Number(size), 2))}"`);
	return `<symbol id="${id}" viewBox="0 0 32 32" fill="none">${small}</symbol>`;
}

/**
 * A path with one decimal. Each number is rounded against where the shortened path has come, so that
 * the small errors do not add up along the way.
 */
function shorten(path) {
	const pen = { x: 0, y: 0, drawnX: 0, drawnY: 0, startX: 0, startY: 0, drawnStartX: 0, drawnStartY: 0 };
	let short = '';
	let before = '';
	for (const [command, numbers] of commandsOf(path)) {
		const text = join(step(command, numbers, pen));
		const kind = command.toLowerCase();
		const repeats = kind === before && kind !== 'm' && kind !== 'z';
		short += repeats ? gap(short, text) + text : kind + text;
		before = kind;
	}
	return short.replace(/^m/, 'M');
}

/** A path as [command, numbers of one step][]. */
function* commandsOf(path) {
	const sizes = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
	for (const [, letter, rest] of path.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
		const numbers = numbersOf(rest, letter.toLowerCase() === 'a');
		const size = sizes[letter.toLowerCase()];
		if (size === 0) yield [letter, []];
		for (let i = 0; size > 0 && i < numbers.length; i += size) {
			// More pairs after a move are lines.
			const command = i > 0 && letter === 'm' ? 'l' : i > 0 && letter === 'M' ? 'L' : letter;
			yield [command, numbers.slice(i, i + size)];
		}
	}
}

/** The two flags of an arc may stand against each other and the next number ("a1 1 0 01.5.5"). */
function numbersOf(text, arc) {
	const numbers = [];
	const number = /\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
	const flag = /\s*,?\s*([01])/y;
	let at = 0;
	for (;;) {
		const pattern = arc && [3, 4].includes(numbers.length % 7) ? flag : number;
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (!found) return numbers;
		numbers.push(Number(found[1]));
		at = pattern.lastIndex;
	}
}

/** One step as rounded relative numbers; moves the pen. */
function step(command, numbers, pen) {
	const kind = command.toLowerCase();
	if (kind === 'z') {
		Object.assign(pen, { x: pen.startX, y: pen.startY, drawnX: pen.drawnStartX, drawnY: pen.drawnStartY });
		return [];
	}
	const fromX = command === kind ? pen.x : 0;
	const fromY = command === kind ? pen.y : 0;
	const toX = kind === 'v' ? pen.x : fromX + numbers.at(kind === 'h' ? -1 : -2);
	const toY = kind === 'h' ? pen.y : fromY + numbers.at(-1);
	const shape = kind === 'a' ? numbers.slice(0, 5) : [];
	// Where the middle of a half or whole circle lies hangs on the last digit of its ends.
	const decimals = kind === 'a' ? 2 : 1;
	const across = (value) => round(fromX + value - pen.drawnX, decimals);
	const down = (value) => round(fromY + value - pen.drawnY, decimals);
	const moved = numbers
		.slice(shape.length)
		.map((value, i) => (kind === 'v' || (kind !== 'h' && i % 2 === 1) ? down(value) : across(value)));

	if (kind !== 'v') pen.drawnX += moved.at(kind === 'h' ? -1 : -2);
	if (kind !== 'h') pen.drawnY += moved.at(-1);
	Object.assign(pen, { x: toX, y: toY });
	if (kind === 'm') {
		Object.assign(pen, { startX: toX, startY: toY, drawnStartX: pen.drawnX, drawnStartY: pen.drawnY });
	}
	return [...shape.map((value) => round(value, 2)), ...moved];
}

function join(numbers) {
	return numbers.map(brief).reduce((text, number) => text + (text && gap(text, number)) + number, '');
}

/** A minus sign, and a point after a number that has one already, start a new number by themselves. */
function gap(text, next) {
	const startsItself = next[0] === '-' || (next[0] === '.' && /\.\d*$/.test(text));
	return startsItself ? '' : ' ';
}

function brief(number) {
	return String(number).replace(/^(-?)0\./, '$1.');
}

function round(number, decimals) {
	return Number(number.toFixed(decimals)) || 0;
}

function read(path) {
	return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

function write(path, text) {
	writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
