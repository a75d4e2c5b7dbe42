import { type ContentImage, findImage } from '../body/images.ts';
import type { Site } from './site.ts';

/** Where the second logo is shown: never on paper, which is white. */
export const darkScreen = 'screen and (prefers-color-scheme: dark)';

/** The program’s logo, and the one for dark pages where it has one. */
export function findLogos({ journey, folder }: Pick<Site, 'journey' | 'folder'>): {
	logo: ContentImage | undefined;
	dark: ContentImage | undefined;
} {
	const { logo, logoDark } = journey.program.theme;
	const find = (file: string | undefined) =>
		file === undefined ? undefined : findImage(folder, file);
	return { logo: find(logo), dark: find(logoDark) };
}
