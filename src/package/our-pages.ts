/** A page that a program may put another in the place of. */
interface OurPage {
	/** Its file, from the folder of the program. */
	file: string;
	/** Every site has it: it can be replaced, and not be left out. */
	isNeeded?: boolean;
}

/** The pages that a program may leave out or replace, by address. */
export const ourPages: Readonly<Record<string, OurPage>> = {
	'/': { file: 'src/pages/index.astro', isNeeded: true },
	'/404/': { file: 'src/pages/404.astro', isNeeded: true },
	'/accessibility/': { file: 'src/pages/accessibility.astro', isNeeded: true },
	'/changes/': { file: 'src/pages/changes/index.astro' },
	'/embed/next/': { file: 'src/pages/embed/next/index.astro' },
	'/for/': { file: 'src/pages/for/index.astro' },
	'/glossary/': { file: 'src/pages/glossary/index.astro' },
	'/metrics/': { file: 'src/pages/metrics/index.astro' },
	'/next/': { file: 'src/pages/next/index.astro' },
	'/pages/': { file: 'src/pages/pages/index.astro' },
	'/phases/': { file: 'src/pages/phases/index.astro' },
	'/plan/': { file: 'src/pages/plan/index.astro' },
	'/resources/': { file: 'src/pages/resources/index.astro' },
	'/search/': { file: 'src/pages/search/index.astro', isNeeded: true },
	'/teams/': { file: 'src/pages/teams/index.astro' },
};
