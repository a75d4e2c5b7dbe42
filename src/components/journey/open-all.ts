/** Opens all milestones of the list, or closes them again; and the folded part that a link leads to. */
class OpenAll extends HTMLElement {
	connectedCallback() {
		const rows = [...document.querySelectorAll<HTMLDetailsElement>('.stop > details')];
		addEventListener('hashchange', openTarget);
		openTarget();
		if (rows.length === 0) return;
		const button = document.createElement('button');
		button.type = 'button';
		const { open = '', close = '' } = this.dataset;
		const isOpen = () => rows.every((row) => row.open);
		const update = () => {
			button.textContent = isOpen() ? close : open;
		};
		button.addEventListener('click', () => {
			const opens = !isOpen();
			for (const row of rows) row.open = opens;
		});
		for (const row of rows) row.addEventListener('toggle', update);
		update();
		this.replaceChildren(button);
	}
}

function openTarget() {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const folded = target?.closest('details');
	if (folded) folded.open = true;
}

customElements.define('open-all', OpenAll);
