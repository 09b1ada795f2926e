/** What the package really exports: its own types name a default export, where Node sees `module.exports`. */
declare module 'personnummer' {
  const personnummer: {
    /** Whether it is a personal or coordination number whose date exists and whose check digit is right. */
    valid(number: string): boolean;
  };
  export = personnummer;
}
