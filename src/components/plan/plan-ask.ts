/** Asks in the page's dialog; false where the reader closes it or says no. */
export function ask(dialog: HTMLDialogElement, text: string): Promise<boolean> {
	const line = dialog.querySelector('.text');
	if (line) line.textContent = text;
	dialog.returnValue = '';
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
	});
}
