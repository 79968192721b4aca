import { mockApis } from '@backstage/frontend-test-utils';
import { readBranding } from './config';

const read = (app: object) =>
  readBranding(mockApis.config({ data: JSON.parse(JSON.stringify({ app })) }));

describe('readBranding', () => {
  it('has a name and nothing else by default', () => {
    expect(read({})).toEqual({ title: 'Callboard', accent: {} });
  });

  it('reads all keys', () => {
    expect(
      read({
        title: 'Acme',
        branding: {
          fullLogo: '/full.svg',
          iconLogo: '/icon.svg',
          accentColor: { light: '#112233', dark: '#AABBCC' },
          navigationColor: '#000000',
          headerColor: '#ffffff',
        },
      }),
    ).toEqual({
      title: 'Acme',
      fullLogo: '/full.svg',
      iconLogo: '/icon.svg',
      accent: { light: '#112233', dark: '#AABBCC' },
      navigation: '#000000',
      header: '#ffffff',
    });
  });

  it.each(['red', '#fff', 'url(https://evil.example)', '#12345g'])(
    'leaves out the colour %s',
    colour => {
      expect(
        read({
          branding: {
            accentColor: { light: colour, dark: colour },
            navigationColor: colour,
            headerColor: colour,
          },
        }),
      ).toEqual({ title: 'Callboard', accent: {} });
    },
  );
});
