/** A number as people write it in Sweden, or with a country's prefix, made E.164; undefined when it can't be one. */
export function toE164(written: string): string | undefined {
  const digits = written
    .replace(/[\s()./–-]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+460?/, '+46')
    .replace(/^0/, '+46');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/** An E.164 number as people in Sweden read it: mobile numbers in groups, others without the country's prefix. */
export function toNational(number: string): string {
  const mobile = /^\+46(7\d)(\d{3})(\d\d)(\d\d)$/.exec(number);
  if (mobile) return `0${mobile[1]}-${mobile[2]} ${mobile[3]} ${mobile[4]}`;
  return number.replace(/^\+46/, '0');
}
