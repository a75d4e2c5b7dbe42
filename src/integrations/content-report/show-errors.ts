import type { ShownErrors } from './content-report.ts';

/**
 * Lays what is wrong with the content over the page that an author looks at, until it is mended. It
 * can be put aside to look at the rest; other errors bring it back.
 */
let shown = '';
let dialog: HTMLDialogElement | undefined;

import.meta.hot?.on('waymark:errors', (errors: ShownErrors) => {
	const { text } = errors;
	if (text === shown) return;
	shown = text;
	dialog?.remove();
	dialog = text === '' ? undefined : open(errors);
});
import.meta.hot?.send('waymark:ask', {});

function open(errors: ShownErrors): HTMLDialogElement {
	const dialog = document.createElement('dialog');
	dialog.id = 'content-errors';
	dialog.lang = errors.language;
	dialog.dir = 'ltr';
	dialog.style.cssText = 'max-inline-size: min(80rem, 94vw); border: 0.25rem solid #b3261e;';
	const title = document.createElement('h2');
	title.textContent = errors.title;
	const report = document.createElement('pre');
	report.textContent = errors.text;
	report.style.cssText = 'white-space: pre-wrap; font-size: 0.875rem;';
	const form = document.createElement('form');
	form.method = 'dialog';
	const button = document.createElement('button');
	button.textContent = errors.button;
	form.append(button);
	dialog.append(title, report, form);
	document.body.append(dialog);
	dialog.showModal();
	return dialog;
}
