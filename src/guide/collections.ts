import { collections } from '../domain/collections.ts';
import type { FormName } from '../editor/describe-collections.ts';

/** What a form is for, in the field guide. */
export interface FormNote {
	title: string;
	what: string;
	/** What the fields cannot say one by one. */
	note?: string;
}

/** What authors are told of a form. */
export function findNote(form: FormName): FormNote {
	if (form !== 'program') return collections[form].guide;
	return {
		title: 'The program',
		what: 'One file that names the program, its repository, its roles and its look.',
		note: 'Beside it may lie `home.md` or `home.mdx`, without fields: the texts of the first page, under the two headings `## above` (above the map) and `## below` (below it).',
	};
}

/** Where the files of a form lie, below the content folder, such as `milestones/<id>.mdx`. */
export function formatFiles(form: FormName): string {
	if (form === 'program') return 'program.yaml';
	return `${form}/<id>${collections[form].mayBeYaml ? '.yaml' : '.mdx'}`;
}
