/** Opens what is folded while it is printed, since paper would not show it. */
export function openForPrint(root: HTMLElement, folds: string): void {
	let folded: HTMLDetailsElement[] = [];
	addEventListener('beforeprint', () => {
		folded = [...root.querySelectorAll<HTMLDetailsElement>(folds)];
		for (const fold of folded) fold.open = true;
	});
	addEventListener('afterprint', () => {
		for (const fold of folded) fold.open = false;
		folded = [];
	});
}
