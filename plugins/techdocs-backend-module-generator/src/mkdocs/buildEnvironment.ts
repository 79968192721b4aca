const PASSED_ON = [
  'PATH',
  'PYTHONPATH',
  'JAVA_HOME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'SYSTEMROOT',
  'PATHEXT',
];

/**
 * The environment of a Python program that handles authors' input.
 *
 * A short list instead of the backend's own environment, which holds its credentials: an
 * mkdocs.yml can print any variable (`!ENV`).
 *
 * @param home - folder that stands in for home and temporary folder
 */
export function buildEnvironment(home: string): Record<string, string> {
  const env: Record<string, string> = {
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    NO_COLOR: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONIOENCODING: 'utf-8',
    PYTHONUTF8: '1',
    PYTHONSAFEPATH: '1',
    // Advertising of the theme and of a plugin, 15 lines in each build log.
    NO_MKDOCS_2_WARNING: 'true',
    DISABLE_MKDOCS_2_WARNING: 'true',
  };
  for (const name of PASSED_ON) {
    const value = process.env[name];
    if (value !== undefined) {
      env[name] = value;
    }
  }
  return env;
}
