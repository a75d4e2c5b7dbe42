import { type FormName, forms } from '../editor/describe-collections.ts';
import { tasks } from './tasks.ts';

/** Where the authors’ guide begins. */
export const guideAddress = '/guide/';
/** The page of the components of .mdx texts. */
export const componentsAddress = '/guide/components/';
/** The list of what a check may find. */
export const problemsAddress = '/guide/problems/';

/** The page of a task. */
export function formatTaskAddress(id: string): string {
	return `/guide/tasks/${id}/`;
}

/** The page of a collection’s fields. */
export function formatFieldsAddress(form: FormName): string {
	return `/guide/${form}/`;
}

/** Every page of the guide that its texts may link to. */
export function listGuideAddresses(): string[] {
	return [
		guideAddress,
		componentsAddress,
		problemsAddress,
		...tasks.map(({ id }) => formatTaskAddress(id)),
		...[...forms.keys()].map(formatFieldsAddress),
	];
}
