import type { AcmeContainer } from './workloads';

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Names of the libraries that the demo company's programs are made of; versions and vulnerabilities are invented. */
export const acmeLibraries: Readonly<
  Record<AcmeContainer['ecosystem'], readonly string[]>
> = {
  debian: words(`
      apt base-files bash bsdutils coreutils curl dash debconf diffutils dpkg
      e2fsprogs findutils gcc-12-base gpgv grep gzip libacl1 libattr1
      libaudit1 libblkid1 libbz2-1.0 libc6 libcap2 libcurl4 libdb5.3 libexpat1
      libffi8 libgcrypt20 libgnutls30 libidn2-0 libk5crypto3 libkrb5-3
      liblz4-1 liblzma5 libmount1 libncursesw6 libnettle8 libp11-kit0
      libpam-modules libpcre2-8-0 libseccomp2 libselinux1 libsqlite3-0 libssl3
      libsystemd0 libtasn1-6 libtinfo6 libudev1 libxml2 libzstd1 login mount
      ncurses-base openssl passwd perl-base sed tar util-linux zlib1g`),
  java: words(`
      commons-codec commons-compress commons-io commons-text gson guava h2
      hibernate-core hibernate-validator httpclient jackson-core
      jackson-databind jakarta.el jetty-server json-path kafka-clients
      logback-classic logback-core mongodb-driver-core netty-codec-http
      netty-codec-http2 netty-handler okio protobuf-java reactor-netty-http
      snakeyaml snappy-java spring-beans spring-boot spring-context
      spring-core spring-data-commons spring-expression spring-security-core
      spring-web spring-webmvc tomcat-embed-core tomcat-embed-websocket
      xmlunit-core xstream`),
  node: words(`
      ansi-regex axios body-parser braces brace-expansion cookie cross-spawn
      debug express fast-xml-parser follow-redirects form-data glob-parent
      http-cache-semantics ip json5 jsonwebtoken lodash micromatch minimatch
      minimist nanoid path-to-regexp postcss qs react-dom semver send
      serve-static tar tough-cookie undici vite word-wrap ws`),
  go: words(`
      github.com/docker/docker github.com/gin-gonic/gin
      github.com/go-jose/go-jose/v4 github.com/golang-jwt/jwt/v5
      github.com/gorilla/websocket github.com/jackc/pgx/v5
      github.com/nats-io/nats.go github.com/prometheus/client_golang
      golang.org/x/crypto golang.org/x/image golang.org/x/net
      golang.org/x/oauth2 golang.org/x/sys golang.org/x/text
      google.golang.org/grpc google.golang.org/protobuf gopkg.in/yaml.v3
      stdlib`),
  php: words(`
      dompdf/dompdf firebase/php-jwt guzzlehttp/guzzle guzzlehttp/psr7
      laminas/laminas-http league/flysystem monolog/monolog nesbot/carbon
      phpmailer/phpmailer phpseclib/phpseclib ramsey/uuid smarty/smarty
      symfony/console symfony/http-foundation symfony/http-kernel
      symfony/mailer symfony/process symfony/yaml twig/twig webmozart/assert`),
};
