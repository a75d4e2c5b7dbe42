import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition, Theme } from '../domain/journey.ts';
import { findPackage, seekPackage } from '../kept/package-file.ts';

/** The packages of which the published files contain a part. */
const shipped = [
	'inter-ui',
	'@fontsource/noto-sans-jp',
	'@fontsource/noto-sans-arabic',
	'pagefind',
];
/** Those of the editor, which only the internal edition has. */
const shippedInside = ['@sveltia/cms'];

/** Under which terms what is published here from others may be used. */
export function writeLicences(edition: Edition, fonts: Theme['fonts'] = {}): string {
	const names = [...shipped, ...(edition === 'internal' ? shippedInside : [])];
	const all = [...listFontLicences(fonts), ...names.filter(seekPackage).map(readLicence)];
	return `${all.join(`\n\n${'='.repeat(72)}\n\n`)}\n`;
}

/** Of the program’s own fonts, by file, as it says itself; a family of both voices is named once. */
function listFontLicences({ body, heading }: NonNullable<Theme['fonts']>): string[] {
	const all = [body, heading].flatMap((face) =>
		face
			? [
					[face.file, face.bold].filter((file) => file).join(', ') +
						`\nLicence: ${face.licence ?? ''}`,
				]
			: [],
	);
	return [...new Set(all)];
}

function readLicence(name: string): string {
	const folder = findPackage(name);
	const { version, license } = JSON.parse(
		readFileSync(path.join(folder, 'package.json'), 'utf8'),
	) as { version: string; license: string };
	const text = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(
			(entry) =>
				entry.isFile() && isLicence(path.relative(folder, path.join(entry.parentPath, entry.name))),
		)
		.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8').trim())
		.sort()
		.join('\n\n');
	return `${name} ${version}\nLicence: ${license}\n\n${text}`.trim();
}

/** A file of that name, or in a folder of that name. */
const isLicence = (file: string) => /^licen[cs]e/i.test(file);
