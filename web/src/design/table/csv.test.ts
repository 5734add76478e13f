import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.js';

const columns = [
  { title: 'Title', value: (row: { title: string; amount?: number }) => row.title },
  { title: 'Credit', value: (row: { title: string; amount?: number }) => row.amount },
];

describe('toCsv', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv([{ title: 'A, "b"\nc', amount: 2.5 }], columns)).toBe(
      'Title,Credit\r\n"A, ""b""\nc",2.5',
    );
  });
  it('leaves what is not known empty, and keeps zero', () => {
    expect(toCsv([{ title: 'a' }, { title: 'b', amount: 0 }], columns)).toBe(
      'Title,Credit\r\na,\r\nb,0',
    );
  });
  it.each(['=1+1', '+1', '-1', '@x'])('disarms the formula %s', (title) => {
    expect(toCsv([{ title }], columns)).toBe(`Title,Credit\r\n'${title},`);
  });
  it('writes negative numbers as numbers', () => {
    expect(toCsv([{ title: 'a', amount: -3 }], columns)).toBe('Title,Credit\r\na,-3');
  });
});
