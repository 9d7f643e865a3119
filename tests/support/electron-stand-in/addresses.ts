const inProgram = 'app://briefdeck/';
const inPage = 'https://app.invalid/';

/** An address of the program as the page has it. */
export function toPage(address: string): string {
  return address.startsWith(inProgram) ? inPage + address.slice(inProgram.length) : address;
}

/** An address of the page as the program has it. */
export function toProgram(address: string): string {
  return address.startsWith(inPage) ? inProgram + address.slice(inPage.length) : address;
}
