/** Something in a program’s own code that cannot be used; its message says what to write instead. */
export class ProgramFault extends Error {
	/** Told by its name where pages are made, by a copy of this file. */
	override name = 'ProgramFault';
}
