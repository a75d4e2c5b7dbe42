import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../collections/model.ts';
import { collectionNames } from '../domain/collections.ts';
import type { Typeface } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { type FontSource, readFont } from '../fonts/load-brand.ts';
import type { SayField } from './say-field.ts';

/** So many letters are named. */
const mostNamed = 8;

/** Fonts of a program: there, allowed to be put into pages and PDFs, licensed, and with the letters of its texts. */
export async function checkFonts(model: Model, say: SayField): Promise<void> {
	const fonts = model.program.theme?.fonts;
	for (const voice of ['body', 'heading'] as const) {
		const typeface = fonts?.[voice];
		if (!typeface) continue;
		const at = ['theme', 'fonts', voice];
		const regular = await checkFile(model.folder, typeface.file, [...at, 'file'], say);
		if (typeface.bold) await checkFile(model.folder, typeface.bold, [...at, 'bold'], say);
		checkLicence(typeface, [...at, 'file'], say);
		if (regular) checkLetters(model, regular, [...at, 'file'], say);
	}
}

async function checkFile(
	folder: string,
	file: string,
	at: string[],
	say: SayField,
): Promise<FontSource | undefined> {
	const read = await readFont(folder, file);
	if (typeof read !== 'string') return read;
	const message = {
		missing: () =>
			tell`There is no font “${file}” in the content folder. Put it there, or remove the field: Inter is used then.`,
		'no-font': () =>
			tell`“${file}” cannot be read as a font. Take the .woff2 or .ttf file from its maker again.`,
		forbidden: () =>
			tell`The maker of “${file}” does not allow it to be put into pages and PDFs: the font itself says so. Choose another font, or ask for a file that allows it.`,
	}[read];
	say('font', 'error', at, message());
	return undefined;
}

function checkLicence({ file, licence }: Typeface, at: string[], say: SayField): void {
	if (licence !== undefined) return;
	say(
		'font',
		'error',
		at,
		tell`Say under which terms “${file}” may be used: add “licence”, such as “OFL-1.1, © 2014 Adobe”. It is printed in licences.txt.`,
	);
}

const scripts = ['Latn', 'Grek', 'Cyrl', 'Arab', 'Hebr', 'Han', 'Hira', 'Kana', 'Hang', 'Thai'].map(
	(name) => new RegExp(`^\\p{sc=${name}}$`, 'u'),
);
const findScript = (letter: string) => scripts.findIndex((script) => script.test(letter));

/** A word of another script in a text is drawn in the font of that script, which nobody takes for a slip. */
const fewLetters = 0.2;

/** Letters of the texts that a font lacks: of a script that it has, or of one in which much is written. */
function checkLetters(model: Model, { font }: FontSource, at: string[], say: SayField): void {
	const counts = countLetters(model);
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const shares = new Map<number, number>();
	for (const [letter, count] of counts) {
		const script = findScript(letter);
		shares.set(script, (shares.get(script) ?? 0) + count / all);
	}
	const own = new Set(font.characterSet.map((code) => findScript(String.fromCodePoint(code))));
	const letters = [...counts.keys()]
		.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
		.filter((letter) => {
			const script = findScript(letter);
			return own.has(script) || (shares.get(script) ?? 0) > fewLetters;
		})
		.sort();
	if (letters.length === 0) return;
	const named = letters.slice(0, mostNamed).map((letter) => tell`“${letter}”`);
	const more = letters.length > mostNamed ? tell` and ${letters.length - mostNamed} more` : '';
	say(
		'font',
		'warning',
		at,
		tell`This font has no ${named.join(', ')}${more}, which your texts have. These letters are drawn in Inter or Noto Sans; take a file of the font that has them.`,
	);
}

/** How often each letter stands in the files of a program. */
function countLetters(model: Model): Map<string, number> {
	const counts = new Map<string, number>();
	for (const name of collectionNames) {
		for (const { file } of model.entries[name].values()) {
			const text = readFileSync(path.join(model.folder, file), 'utf8').normalize('NFC');
			for (const letter of text.match(/[\p{L}\p{Nd}]/gu) ?? [])
				counts.set(letter, (counts.get(letter) ?? 0) + 1);
		}
	}
	return counts;
}
