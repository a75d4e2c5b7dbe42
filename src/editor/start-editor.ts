import CMS from '@sveltia/cms';
import type { EditorSettings } from './build-config.ts';
import { checkEntry } from './check-entry.ts';
import type { FormName } from './describe-collections.ts';
import { type EditorShape, formatName, fromForm, toForm } from './editor-shape.ts';
import { bodyKey, originalKey, readEntry, writeEntry } from './entry-text.ts';
import { escapeMdx } from './escape-mdx.ts';
import { keepToHosts } from './keep-to-hosts.ts';

type Values = Record<string, unknown>;

/** What the editor hands over before it saves: an Immutable Map. */
interface Entry {
	get(name: 'collection' | 'path'): string;
	get(name: 'data'): { toJS(): Values };
	setIn(path: readonly string[], value: unknown): Entry;
}

/** Starts the editor with the settings that its page carries. */
export function startEditor(settings: EditorSettings): void {
	keepToHosts(settings.connectsTo);
	for (const [name, shape] of Object.entries(settings.shapes)) {
		CMS.registerCustomFormat(name, name === formatName('program') ? 'yaml' : 'md', {
			fromFile: (text: string) => openFile(text, shape),
			toFile: (values: object) => saveFile(values as Values, shape),
		});
	}
	CMS.registerEventListener({
		name: 'preSave',
		handler: ({ entry }) => settle(entry as unknown as Entry, settings) as never,
	});
	void CMS.init({ config: settings.config as never });
}

/** The fields of a file for the form, with the text of the file, to be able to keep it. */
function openFile(text: string, shape: EditorShape): Values {
	return { ...toForm(readEntry(text), shape), [originalKey]: text };
}

/** The text of the file with what was changed in the form. */
function saveFile(values: Values, shape: EditorShape): string {
	const { [originalKey]: original, [bodyKey]: body, ...fields } = values;
	const settled = fromForm(fields, shape);
	return writeEntry(String(original ?? ''), settled, String(body ?? ''), shape.order);
}

/** Escapes what MDX would not take in a new text, and refuses, in sentences, what the check would. */
function settle(entry: Entry, { shapes, allowsCode }: EditorSettings): Entry {
	const collection = entry.get('collection') as FormName;
	const shape = shapes[formatName(collection)];
	const values = entry.get('data').toJS();
	const { [originalKey]: original = '', [bodyKey]: body = '' } = values;
	const before = String(original);
	const isMdx = entry.get('path').endsWith('.mdx');
	const text = isMdx ? escapeMdx(String(body), before, allowsCode) : String(body);
	if (!shape) throw new Error(`There is no form for ${collection}.`);
	try {
		const problems = checkEntry(
			collection,
			saveFile({ ...values, [bodyKey]: text }, shape),
			before,
		);
		if (problems.length > 0) throw new Error(problems.join('\n'));
	} catch (cause) {
		// By this message the editor knows that the cause is for its reader.
		throw new Error('saving_failed', { cause });
	}
	return text === body ? entry : entry.setIn(['data', bodyKey], text);
}
