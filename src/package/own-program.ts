import type { CollectionName } from '../domain/collections.ts';
import type { OwnRule } from '../domain/rules.ts';
import type { ComponentName } from './components.ts';
import type { OwnCheck, OwnExport } from './define.ts';
import type { OwnField } from './field.ts';

/** What a program has besides its content, read and found to be right. Files are absolute. */
export interface OwnProgram {
	/** The program’s folder. */
	folder: string;
	/** What wraps a component, the outermost first. */
	wraps: ReadonlyMap<ComponentName, readonly string[]>;
	/** Pages of Waymark in whose place a file stands, or that are left out. */
	replaced: ReadonlyMap<string, string | false>;
	/** Pages that are there besides, by their route: /wall or /stories/[id]. */
	pages: ReadonlyMap<string, string>;
	fields: Readonly<Partial<Record<CollectionName, Readonly<Record<string, OwnField>>>>>;
	checks: readonly { rule: OwnRule; check: OwnCheck['check'] }[];
	exports: readonly (OwnExport & { plugin: string })[];
	/** Words of the interface by language. */
	words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The fields of the program, where the form of the editor checks them in a browser; see integrations/own-parts.ts. */
declare const OWN_FIELDS: OwnProgram['fields'] | undefined;

const nothing: OwnProgram = {
	folder: '',
	wraps: new Map(),
	replaced: new Map(),
	pages: new Map(),
	fields: typeof OWN_FIELDS === 'undefined' ? {} : OWN_FIELDS,
	checks: [],
	exports: [],
	words: {},
};

/** Where the whole process finds it: what reads the configuration of a program may have a copy of this file. */
const shared = globalThis as { waymarkProgram?: OwnProgram | undefined };

/** What the program that a command works on has besides its content. */
export function ownProgram(): OwnProgram {
	return shared.waymarkProgram ?? nothing;
}

/** From now on the process works on this program. */
export function takeProgram(program: OwnProgram | undefined): void {
	shared.waymarkProgram = program;
}

/** The fields that the program adds to a collection. */
export function ownFields(collection: CollectionName): Readonly<Record<string, OwnField>> {
	return ownProgram().fields[collection] ?? {};
}

/** Whether the program leaves a page of Waymark out. */
export function isLeftOut(address: string): boolean {
	return ownProgram().replaced.get(address) === false;
}

/** The addresses of its own pages, but for those that stand for many. */
export function listOwnPages(): string[] {
	return [...ownProgram().pages.keys()]
		.filter((route) => !route.includes('['))
		.map((route) => `${route}/`);
}
