interface Question {
	text: string;
	yes: string;
}

/** Asks in the page's dialog; false where the reader closes it or says no. */
export function ask(dialog: HTMLDialogElement, { text, yes }: Question): Promise<boolean> {
	const line = dialog.querySelector('.text');
	const button = dialog.querySelector('button[value=yes]');
	if (line) line.textContent = text;
	if (button) button.textContent = yes;
	dialog.returnValue = '';
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
	});
}
