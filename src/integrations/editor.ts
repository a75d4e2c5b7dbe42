import type { AstroIntegration } from 'astro';
import { editorPackage } from '../kept/optional-packages.ts';
import { seekPackage } from '../kept/package-file.ts';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Settings } from '../settings.ts';

/** Adds the editor below /admin/: to the internal edition, and to the preview of an author at work. */
export function editor({ edition }: Pick<Settings, 'edition'>): AstroIntegration {
	return {
		name: 'waymark-editor',
		hooks: {
			'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
				if (edition !== 'internal' && command !== 'dev') return;
				injectRoute({
					pattern: '/admin',
					entrypoint: findProgramFile(
						`src/editor/${seekPackage(editorPackage) ? 'Editor' : 'NoEditor'}.astro`,
					),
				});
				updateConfig({
					vite: {
						// The editor is one file of 2 MB, loaded on its own page alone.
						build: { chunkSizeWarningLimit: 2500 },
						plugins: [fitEditor()],
					},
				});
			},
		},
	};
}

/** The end of the pattern of a collection’s files, where its one ending stands. */
const ending = /:(\w+)\((\w+)\),`\$`\]\.join\(``\)/g;
/** Fonts on a server of somebody else; the package has them too, and takes those where it can. */
const strangeFont = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)\s*format\('[\w-]+'\)/g;

/**
 * Makes Sveltia CMS fit: it takes one file ending a collection, and entries here end in .md, .mdx or
 * .yaml; it asks a third party for fonts that it has; and it carries the grammars of 300 programming
 * languages, for a field that no form of ours has.
 */
function fitEditor() {
	return {
		name: 'waymark-fit-editor',
		enforce: 'pre' as const,
		resolveId: (id: string) =>
			/^@shikijs\/(?:langs|themes)\//.test(id) ? '\0waymark-no-grammar' : undefined,
		load: (id: string) => (id === '\0waymark-no-grammar' ? 'export default [];' : undefined),
		transform: (code: string, id: string) =>
			/@sveltia\/cms\/npm\/index\.js/.test(id) ? { code: fitCode(code), map: null } : undefined,
	};
}

/** The editor’s code, made to fit; throws where it is not the code that this was written for. */
export function fitCode(code: string): string {
	const count = (pattern: RegExp) => code.match(pattern)?.length ?? 0;
	if (count(ending) !== 1 || count(strangeFont) !== 3) {
		throw new Error(
			'This version of @sveltia/cms differs from the one that the editor was fitted to. Look at how it matches files (getEntryPathRegEx) and where its fonts come from.',
		);
	}
	const all = '`(?:md|mdx|yaml)`';
	return code
		.replace(ending, (only, _, name) => `:${name}===\`md\`?${all}${only}`)
		.replace(strangeFont, "local('none')");
}
