import path from 'node:path';
import { Document, visit } from 'yaml';
import type { Model } from '../../collections/model.ts';
import { type CollectionName, collections } from '../../domain/collections.ts';

/** An entry that is to be written. */
export interface NewEntry {
	collection: CollectionName;
	id: string;
	data: Record<string, unknown>;
	/** What stands below the fields; may be empty. */
	text: string;
	/** Uses components: the file ends in .mdx. */
	isMdx?: boolean;
}

/** The text of its file: the fields, short groups and lists on one line, then the text. */
export function writeEntry(entry: NewEntry): string {
	const document = new Document(entry.data);
	visit(document, {
		Collection(_, node) {
			if (node === document.contents) return;
			if (JSON.stringify(node.toJSON()).length < 70) node.flow = true;
		},
	});
	const yaml = document
		.toString({ lineWidth: 0, flowCollectionPadding: true })
		.replaceAll(/^(\w+: )\[ (.*) \]$/gm, '$1[$2]');
	if (findEnding(entry) === '.yaml') return yaml;
	return `---\n${yaml}---\n${entry.text ? `\n${entry.text.trim()}\n` : ''}`;
}

/** Path of its file inside the content folder, beside the entries that it belongs to. */
export function chooseFile(model: Model, entry: NewEntry): string {
	return path.posix.join(chooseFolder(model, entry), `${entry.id}${findEnding(entry)}`);
}

function findEnding({ collection, text, isMdx }: NewEntry): string {
	if (isMdx) return '.mdx';
	return collections[collection].mayBeYaml && text === '' ? '.yaml' : '.md';
}

/** Folders below a collection mean nothing; where milestones lie by phase, a new one does so too. */
function chooseFolder(model: Model, { collection, data }: NewEntry): string {
	if (collection !== 'milestones') return collection;
	const entries = [...model.entries.milestones.values()];
	const byPhase = entries.filter(
		(one) => path.posix.dirname(one.file) === `milestones/${one.data.phase}`,
	);
	return byPhase.length * 2 > entries.length ? `milestones/${String(data['phase'])}` : collection;
}
