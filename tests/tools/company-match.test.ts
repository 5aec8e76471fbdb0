/** Which company is the account's: name and domain, never one of them alone (000-16). */
import { describe, expect, test } from 'vitest';
import { foldDomain } from '../../domain/company-name.ts';
import { matchCompany } from '../../tools/company-match.ts';

const match = (
  query: { name: string; domain: string | null },
  ...companies: [name: string, domain: string | null][]
) =>
  matchCompany(
    query,
    companies.map(([name, domain]) => ({ name, domain })),
  ).status;

describe('a company is found by name and domain', () => {
  const acme = { name: 'Acme Robotics', domain: 'acme.com' };

  test('case, blanks, www. and addresses aside', () => {
    expect(match(acme, ['ACME  robotics ', 'https://www.Acme.com/about'])).toBe('found');
    expect(match({ name: 'Café Bleu', domain: 'www.bleu.fr' }, ['CAFÉ BLEU', 'bleu.fr.'])).toBe('found');
  });

  test('a legal form is overlooked where the domain agrees, and nowhere else', () => {
    expect(match(acme, ['Acme Robotics, Inc.', 'acme.com'])).toBe('found');
    expect(
      match({ name: 'Acme Robotics GmbH & Co. KG', domain: 'acme.com' }, ['Acme Robotics', 'acme.com']),
    ).toBe('found');
    expect(match(acme, ['Acme Robotics, Inc.', 'acme.org'])).toBe('not_found');
    expect(match(acme, ['Acme', 'acme.com'])).toBe('ambiguous');
  });

  test('the same name or the same domain alone is ambiguous, and says which', () => {
    expect(matchCompany(acme, [{ name: 'Acme Robotics', domain: 'acme-group.com' }])).toMatchObject({
      status: 'ambiguous',
      reason: 'a company of that name has another domain or none',
      candidates: [{ name: 'Acme Robotics', domain: 'acme-group.com' }],
    });
    expect(matchCompany(acme, [{ name: 'Bolt', domain: 'acme.com' }])).toMatchObject({
      status: 'ambiguous',
      reason: 'a company of that domain goes by another name',
    });
    expect(match(acme, ['Acme Robotics', null])).toBe('ambiguous');
    expect(match({ name: 'Acme Robotics', domain: null }, ['Acme Robotics', 'acme.com'])).toBe('ambiguous');
    expect(match({ name: 'Acme Robotics', domain: '' }, ['Other', 'acme.com'])).toBe('not_found');
    expect(match(acme, ['acme.com', 'other.com'])).toBe('not_found');
  });

  test('a namesake elsewhere does not stand in the way, a second one of both does', () => {
    expect(match(acme, ['Acme Robotics', 'acme-group.com'], ['Acme Robotics', 'acme.com'])).toBe('found');
    expect(match(acme, ['Acme Robotics Inc', 'acme.com'], ['Acme Robotics LLC', 'acme.com'])).toBe(
      'ambiguous',
    );
    expect(match(acme, ['Acme Robotics', 'acme.com'], ['Acme Robotics LLC', 'acme.com'])).toBe('found');
  });

  test.each([
    ['https://www.Acme.co.uk:8443/x?y', 'acme.co.uk'],
    ['https://', null],
    ['localhost', null],
    ['not a domain', null],
    [null, null],
  ])('%s is the domain %s', (text, domain) => {
    expect(foldDomain(text)).toBe(domain);
  });
});
