import { isSameGithubAccount } from './isSameGithubAccount';

const packed = (...bytes: number[]) =>
  `U_${Buffer.from([0x92, 0x00, ...bytes]).toString('base64url')}`;

describe('isSameGithubAccount', () => {
  it('takes equal node ids for the same account, and case for a difference', () => {
    const account = { id: 7, nodeId: 'U_sim7' };
    expect(isSameGithubAccount('U_sim7', account)).toBe(true);
    expect(isSameGithubAccount('U_SIM7', account)).toBe(false);
    expect(isSameGithubAccount('U_sim8', account)).toBe(false);
  });

  it('reads the older spelling', () => {
    const legacy = Buffer.from('04:User583231').toString('base64');
    expect(isSameGithubAccount(legacy, { id: 583231 })).toBe(true);
    expect(isSameGithubAccount(legacy, { id: 583232 })).toBe(false);
  });

  it.each([
    [packed(0x2a), 42],
    [packed(0xcc, 0xff), 255],
    [packed(0xcd, 0x01, 0x00), 256],
    [packed(0xce, 0x00, 0x08, 0xe6, 0x3f), 583231],
  ])('reads today’s spelling %s', (nodeId, id) => {
    expect(isSameGithubAccount(nodeId, { id })).toBe(true);
    expect(isSameGithubAccount(nodeId, { id: id + 1 })).toBe(false);
  });

  it.each(['', 'U_', 'U_kgDO', 'not base64 !', 'MDQ6', packed(0xce, 1)])(
    'makes nothing of %j',
    text => {
      expect(isSameGithubAccount(text, { id: 1 })).toBe(false);
    },
  );
});
