import type { CollectionName } from '../domain/collections.ts';
import type { Id, Journey } from '../domain/journey.ts';
import type { FieldPath } from '../domain/problem.ts';
import type { Words } from '../words/words.ts';
import type { ComponentName } from './components.ts';
import type { OwnField } from './field.ts';

/** A file: from the folder of the program, or as an address of its own. */
type FileName = string | URL;

/** What a program has besides its content: what its `waymark.config.ts` exports. */
export interface ProgramConfig {
	/** Files that wrap components, by the names of those. */
	components?: Readonly<Partial<Record<ComponentName, FileName>>>;
	/** Pages of Waymark that are left out (false), or the files that take their place, by address. */
	pages?: Readonly<Record<string, FileName | false>>;
	/** Fields that collections have besides their own. */
	extend?: Readonly<Partial<Record<CollectionName, Readonly<Record<string, OwnField>>>>>;
	/** In their order: of two that wrap one component, the wrap of the former is inside. */
	plugins?: readonly Plugin[];
	/** What holds where neither an option nor the environment says otherwise. */
	settings?: OwnSettings;
}

export interface OwnSettings {
	/** The folder of the content. */
	content?: string;
	/** The address of the site, without a path. */
	siteUrl?: string;
	/** The path below which it lies. */
	basePath?: string;
	/** How many commits of the content the page of changes looks at. */
	history?: number;
	/** Whether browsers keep the public edition for when there is no network. */
	offline?: boolean;
}

/** What somebody made for many programs. */
export interface Plugin {
	/** Small letters, digits and single dashes; before the names of its rules. */
	name: string;
	/** The version of what `setup` is given. */
	apiVersion: 1;
	setup(tools: PluginTools): void | Promise<void>;
}

/** What a plugin may do. */
export interface PluginTools {
	/** Has the check look at something more. */
	addCheck(check: OwnCheck): void;
	/** Writes a file into the site. */
	addExport(file: OwnExport): void;
	/** Adds a page, or takes the place of one: at an address such as /wall/. */
	addPage(address: string, file: FileName): void;
	/** Wraps a component, around what wraps it already. */
	wrap(component: ComponentName, file: FileName): void;
	/** Adds words of the interface, or says others in their place, by language. */
	addWords(words: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
}

export interface OwnCheck {
	/** Its rule is called by the plugin’s name and this: my-plugin/channel-named. */
	name: string;
	/**
	 * What is wrong with the journey. It is asked for each edition.
	 * @param examined.today ISO date of the day on which the check is made
	 */
	check(examined: { journey: Journey; today: string }): readonly OwnProblem[];
}

/** Something that is wrong, in the author’s words: what was found, then what to write instead. */
export interface OwnProblem {
	entry: { collection: CollectionName; id: Id };
	/** Where in the front matter, such as ['steps', 0, 'by']; the whole entry where it is left out. */
	field?: FieldPath;
	/** An error stops the build; a problem is a warning unless it says so. */
	severity?: 'error' | 'warning';
	message: string;
}

export interface OwnExport {
	/** Its name at the top of the site, such as contacts.csv. */
	file: string;
	/** Its text. The public edition gives the public journey only. */
	write(source: { journey: Journey; words: Words }): string | Promise<string>;
}

/** Gives a configuration its type. */
export function defineProgram(config: ProgramConfig): ProgramConfig {
	return config;
}

/** Gives a plugin its type. */
export function definePlugin(plugin: Plugin): Plugin {
	return plugin;
}
