import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from '../domain/message.ts';
import { seekPackage } from './package-file.ts';
import { programFolder } from './program-folder.ts';

/** Fonts for scripts that most programs never write in; large, so that they are installed where they are needed. */
const fonts: readonly { name: string; script: RegExp }[] = [
	{ name: '@fontsource/noto-sans-arabic', script: /\p{Script=Arabic}/u },
	{
		name: '@fontsource/noto-sans-jp',
		script: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
	},
];

/** The package of the editor, which is on one page of the internal edition. */
export const editorPackage = '@sveltia/cms';

/** The package that would draw a sign and is not installed. */
export function findMissingFont(
	sign: string,
	seek: (name: string) => string | undefined = seekPackage,
): string | undefined {
	return fonts.find(({ name, script }) => script.test(sign) && !seek(name))?.name;
}

/** The command that installs a package in the version that this program was made with. */
export function wordInstall(name: string): string {
	const { dependencies = {}, peerDependencies = {} } = JSON.parse(
		readFileSync(join(programFolder, 'package.json'), 'utf8'),
	) as Record<'dependencies' | 'peerDependencies', Record<string, string> | undefined>;
	return `npm install --save-exact ${name}@${peerDependencies[name] ?? dependencies[name]}`;
}

/** Which package draws one of these signs, and how it comes here; undefined where none that is missing does. */
export function wordMissingFont(
	signs: readonly string[],
	seek: (name: string) => string | undefined = seekPackage,
): string | undefined {
	const name = signs.map((sign) => findMissingFont(sign, seek)).find((one) => one !== undefined);
	return (
		name &&
		tell`They are drawn with a font that is a package of its own, ${name}. Install it in the folder of your program: ${wordInstall(name)}`
	);
}
