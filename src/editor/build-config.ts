import { idAdvice, idPattern } from '../collections/schema/fields.ts';
import { type CollectionName, nouns } from '../domain/collections.ts';
import type { Program } from '../domain/journey.ts';
import { buildBackend } from './build-backend.ts';
import { buildField, type Choices, type EditorField, formatLabel } from './build-field.ts';
import { describeShape, type FormName, forms } from './describe-collections.ts';
import { type EditorShape, formatName } from './editor-shape.ts';
import { bodyKey, originalKey } from './entry-text.ts';

/** What the configuration is made from, beside the schemas. */
export interface EditorSource extends Choices {
	program: Pick<Program, 'name' | 'url' | 'repository'>;
	allowsCode: boolean;
	/** The content folder inside the repository, with forward slashes. */
	folder: string;
	/** Paths of all entries’ files inside the content folder. */
	files: readonly string[];
}

/** All that the editor’s page needs. */
export interface EditorSettings {
	/** The configuration of the editor itself. */
	config: Record<string, unknown>;
	/** How each collection’s fields go between form and file, by the name of its format. */
	shapes: Readonly<Record<string, EditorShape>>;
	/** Whether .mdx texts may run code. */
	allowsCode: boolean;
	isLocal: boolean;
	connectsTo: readonly string[];
	showsFrom: readonly string[];
}

/** Builds the configuration of the editor from the schemas. */
export function buildEditor(source: EditorSource): EditorSettings {
	const { program, folder } = source;
	const backend = buildBackend(program.repository);
	const collections = [...forms].map(([name]) => buildCollection(name, source));
	return {
		config: {
			load_config_file: false,
			app_title: program.name,
			site_url: program.url,
			backend: backend.settings,
			...(backend.hasReview && { publish_mode: 'editorial_workflow' }),
			media_folder: folder,
			public_folder: '/',
			slug: { encoding: 'ascii', clean_accents: true },
			editor: { preview: false },
			show_preview_links: false,
			collections,
		},
		shapes: Object.fromEntries(
			[...forms].map(([name, fields]) => [formatName(name), describeShape(fields)]),
		),
		allowsCode: source.allowsCode,
		isLocal: backend.isLocal,
		connectsTo: backend.connectsTo,
		showsFrom: backend.showsFrom,
	};
}

function buildCollection(name: FormName, source: EditorSource): Record<string, unknown> {
	const shown = [...(forms.get(name) ?? [])]
		.map(([field, description]) => buildField(field, description, source))
		.sort((a, b) => Number(isAside(a.name)) - Number(isAside(b.name)));
	const original: EditorField = { name: originalKey, widget: 'hidden' };
	if (name === 'program') {
		const file = `${source.folder}/program.yaml`;
		const fields = [...shown, original];
		return {
			name,
			label: 'Program',
			files: [{ name, label: 'Program', file, format: formatName(name), fields }],
		};
	}
	const path = findPath(name, source.files);
	return {
		name,
		label: formatLabel(name),
		label_singular: formatLabel(nouns[name]),
		folder: `${source.folder}/${name}`,
		format: formatName(name),
		...(path !== '{{slug}}' && { path }),
		slug: { template: '{{title}}', editable: ['create'], pattern: [idPattern.source, idAdvice()] },
		fields: [...shown, buildBody(name), original],
	};
}

/** Fields that few changes are about come last in the form. */
function isAside(field: string): boolean {
	return ['internal', 'draft', 'reviewed', 'reviewEvery', 'formerly', 'accepted'].includes(field);
}

/** The text, as it is written: a form that knew only Markdown would damage what MDX has besides. */
function buildBody(name: CollectionName): EditorField {
	return {
		name: bodyKey,
		label: 'Text',
		hint: bodyHint,
		widget: 'markdown',
		modes: ['raw'],
		required: false,
		editor_components: [],
		use_emoji_autocomplete: false,
		buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list', 'quote'],
		...(name === 'glossary' && { minimal: true }),
	};
}
const bodyHint =
	'Markdown. Where < or { would be taken for code, a backslash is put before it when you save.';

/** Where new entries go: below the folder of their phase if that is where the others are. */
function findPath(name: CollectionName, files: readonly string[]): string {
	if (name !== 'milestones') return '{{slug}}';
	const own = files.filter((file) => file.startsWith(`${name}/`));
	const nested = own.filter((file) => file.split('/').length > 2);
	return nested.length > own.length / 2 ? '{{phase}}/{{slug}}' : '{{slug}}';
}
