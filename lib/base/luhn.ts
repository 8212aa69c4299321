/**
 * Luhn's check value modulo an even number (ISO/IEC 7812-1 does it modulo 10): every second value counts twice, with the
 * carry added. It finds every single wrong value and all swaps of neighbours but that of the first and the last value.
 *
 * @param values whole numbers in [0, size)
 * @returns the value in [0, size) that stands after them
 */
export function luhnValue(values: readonly number[], size: number): number {
  const sum = values.reduce((total, value, index) => {
    const weighted = value * (index % 2 === 1 ? 2 : 1);
    return total + Math.floor(weighted / size) + (weighted % size);
  }, 0);
  return (size - (sum % size)) % size;
}
