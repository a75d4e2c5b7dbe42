import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nameCode, nameContent } from '../../kept/kept-files.ts';
import { findPackageVersion, seekPackage } from '../../kept/package-file.ts';
import { programFolder } from '../../kept/program-folder.ts';

/**
 * Our own code that lays out maps, by rooms; a test reads the imports and says which these are. That of the
 * creator names the commands in messages.
 */
export const mapRooms = [
	...(['brand', 'creator', 'domain', 'fonts', 'kept', 'makers', 'map', 'words'] as const),
];

/** The packages that have a part in where something stands; the fonts for some scripts need not be there. */
export const mapPackages = [
	'@fontsource/noto-sans-arabic',
	'@fontsource/noto-sans-jp',
	'budoux',
	'elkjs',
	'fontkit',
	'hyphen',
	'inter-ui',
	'intl-messageformat',
	'qrcode',
	'saxes',
	'subset-font',
] as const;

let recipe: string | undefined;

/**
 * A name for how maps are laid out: our code, the packages, and Node, which knows how languages write
 * dates and lists and where their words end. Messages say which version of a font to install.
 */
export function nameMapRecipe(): string {
	recipe ??= nameContent(
		nameCode(...mapRooms),
		readFileSync(join(programFolder, 'package.json')),
		process.version,
		process.versions['icu'] ?? '',
		...mapPackages.map((name) => `${name} ${seekPackage(name) && findPackageVersion(name)}`),
	);
	return recipe;
}
