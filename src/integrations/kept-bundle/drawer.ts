import type { AstroPrerenderer, RouteData } from 'astro';

/** What Astro’s app is given before it draws pages, as far as it asks for it. */
export interface DrawerParts {
	pagesByKeys: ReadonlyMap<string, { styles: readonly unknown[] }>;
	entrySpecifierToBundleMap: ReadonlyMap<string, string>;
}

/** The module that is loaded first of what draws the pages. */
export interface Drawer {
	app: {
		setInternals(parts: DrawerParts): void;
		setOptions(options: {
			settings: { scripts: readonly never[] };
			logger: { options: { destination: object } };
		}): void;
		render(request: Request, options: { routeData: RouteData }): Promise<Response>;
	};
}

/** A page, or another file, that is drawn: its path without the base, and what draws it. */
export type DrawnPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
