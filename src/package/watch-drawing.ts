/** A component whose drawing is watched, as it is told where it fails. */
export interface Watched {
	/** A file of the program’s own as its author calls it, or the name of a component of ours. */
	name: string;
	/** Of a component of ours: the program’s own files around it, the outermost first. */
	around?: readonly string[];
	/** Of our layout: what every page has to give it. */
	needs?: readonly string[];
}

/** A page that is being drawn, and what of the program’s own is in it. */
export interface Drawing {
	/** Its address. */
	page: string;
	/** The program’s own files in it, in the order in which they began. */
	own: string[];
	/** The first that failed. */
	failed?: Watched & {
		/** What our component was not given, and needs or was meant to have. */
		missing: readonly string[];
		/** The file that did not hand them on. */
		from?: string | undefined;
	};
}

type Given = Readonly<Record<string, unknown>>;
type Draw = (result: { pathname?: string }, props: Given, slots: unknown) => unknown;

/** Where the whole process finds it: pages are drawn by a copy of this file, many at once. */
const shared = globalThis as {
	waymarkDrawings?: Map<string, Drawing>;
	waymarkFailed?: Drawing | undefined;
	/** The page that Astro says cannot be drawn; see output/logger.mjs. */
	waymarkFailedPage?: string | undefined;
};

/** The page whose drawing failed: what is watched in it says so, or else Astro. */
export function failedDrawing(): Drawing | undefined {
	const { waymarkFailed: failed, waymarkFailedPage: page } = shared;
	return failed ?? (page === undefined ? page : shared.waymarkDrawings?.get(nameBare(page)));
}

/** Before another build in the same process. */
export function forgetDrawings(): void {
	shared.waymarkDrawings = new Map();
	shared.waymarkFailed = undefined;
	shared.waymarkFailedPage = undefined;
}

const nameBare = (page: string) => page.replace(/^\/+|\/+$/g, '');

const drawings = new WeakMap<object, { drawing: Drawing; given: Map<string, Given> }>();

/** The same component; where it fails, the drawing of its page says that it was this one. */
export function watchDrawing<Component extends Draw>(
	component: Component,
	watched: Watched,
): Component {
	const draw: Draw = (result, props, slots) => {
		const { drawing, given } = begin(result);
		given.set(watched.name, props);
		if (watched.around === undefined && !drawing.own.includes(watched.name))
			drawing.own.push(watched.name);
		const fail = (error: unknown): never => {
			drawing.failed ??= {
				...watched,
				...(watched.needs
					? {
							missing: watched.needs.filter((one) => props[one] === undefined),
							from: drawing.own[0],
						}
					: findMissing(watched, given)),
			};
			shared.waymarkFailed ??= drawing;
			// Whatever is thrown can be told from now on.
			throw error instanceof Error ? error : new Error(String(error));
		};
		try {
			const drawn = component(result, props, slots);
			return drawn instanceof Promise ? drawn.catch(fail) : drawn;
		} catch (error) {
			return fail(error);
		}
	};
	Object.defineProperty(draw, 'name', { value: component.name });
	return Object.assign(draw, component) as Component;
}

function begin(result: { pathname?: string }) {
	const known = drawings.get(result);
	if (known) return known;
	const drawing: Drawing = { page: result.pathname ?? '', own: [] };
	const begun = { drawing, given: new Map<string, Given>() };
	drawings.set(result, begun);
	shared.waymarkDrawings ??= new Map();
	shared.waymarkDrawings.set(nameBare(drawing.page), drawing);
	return begun;
}

/** What a file around our component was given and did not hand on, and which file that is. */
function findMissing({ name, around = [] }: Watched, given: ReadonlyMap<string, Given>) {
	const chain = [...around, name].filter((one) => given.has(one));
	for (const [at, from] of chain.slice(0, -1).entries()) {
		const next = given.get(chain[at + 1] ?? name) ?? {};
		const missing = Object.entries(given.get(from) ?? {}).flatMap(([prop, value]) =>
			// What styles add to each part of a page is nobody’s to hand on.
			value !== undefined && next[prop] === undefined && !prop.startsWith('data-') ? [prop] : [],
		);
		if (missing.length > 0) return { missing, from };
	}
	return { missing: [], from: chain.at(-2) };
}
