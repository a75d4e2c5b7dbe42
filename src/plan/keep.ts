/** What the browser keeps of this site, and nothing else does. `root` tells sites of one host apart. */
export interface Keep {
	read(name: string): string | undefined;
	/** False where the browser does not let it. */
	write(name: string, value: string | undefined): boolean;
}

/** The names under which things are kept. */
export const kept = { plan: 'plan', marks: 'marks', type: 'type' } as const;

export function openKeep(root: string): Keep {
	const key = (name: string) => `partner-journey ${root} ${name}`;
	return {
		read(name) {
			try {
				return localStorage.getItem(key(name)) ?? undefined;
			} catch {
				return undefined;
			}
		},
		write(name, value) {
			try {
				if (value === undefined) localStorage.removeItem(key(name));
				else localStorage.setItem(key(name), value);
				return true;
			} catch {
				return false;
			}
		},
	};
}
