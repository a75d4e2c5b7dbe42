/** The cheapest first; of equals, the one that was put in first. */
export class Queue<Item extends { cost: number }> {
	#heap: { item: Item; turn: number }[] = [];
	#turn = 0;

	push(item: Item): void {
		const heap = this.#heap;
		heap.push({ item, turn: this.#turn++ });
		for (let i = heap.length - 1; i > 0; ) {
			const parent = (i - 1) >> 1;
			if (!this.#isBefore(i, parent)) break;
			this.#swap(i, parent);
			i = parent;
		}
	}

	pop(): Item | undefined {
		const heap = this.#heap;
		const top = heap[0];
		const last = heap.pop();
		if (!top || !last) return undefined;
		if (heap.length > 0) {
			heap[0] = last;
			for (let i = 0; ; ) {
				const left = 2 * i + 1;
				if (left >= heap.length) break;
				const child = left + 1 < heap.length && this.#isBefore(left + 1, left) ? left + 1 : left;
				if (!this.#isBefore(child, i)) break;
				this.#swap(i, child);
				i = child;
			}
		}
		return top.item;
	}

	#isBefore(i: number, j: number): boolean {
		const [a, b] = [this.#heap[i], this.#heap[j]];
		if (!a || !b) return false;
		return a.item.cost < b.item.cost || (a.item.cost === b.item.cost && a.turn < b.turn);
	}

	#swap(i: number, j: number): void {
		const [a, b] = [this.#heap[i], this.#heap[j]];
		if (a && b) [this.#heap[i], this.#heap[j]] = [b, a];
	}
}
