import type { reasons as en } from '../en/reasons.ts';

export const reasons: Record<keyof typeof en, string> = {
  'why.worksPublished':
    '이 컴퓨터의 `{port}` 포트가 `{container}` 컨테이너로 통하는 문이고, 브라우저도 이 컴퓨터에 있어요.',
  'why.worksProxy':
    '이 컴퓨터의 `{port}` 포트가 `{proxy}` 컨테이너로 통하는 문이에요. 그 안의 nginx가 `/api`로 시작하는 요청을 `{container}` 컨테이너로 넘겨줘요.',
  'why.worksProxyName':
    '`{from}` 컨테이너가 `{network}` 네트워크에서 `{host}` 이름을 찾았어요. 그 안의 nginx가 `/api`로 시작하는 요청을 `{container}` 컨테이너로 넘겨줘요.',
  'why.proxyAlone': '`{proxy}` 컨테이너의 nginx가 요청을 받았지만, 그 뒤에서 대답하는 api가 없어요.',
  'why.worksOwnAddress':
    '`{host}` 주소도 이 컴퓨터이고, 거기서도 `{port}` 포트가 `{container}` 컨테이너로 통하는 문이에요.',
  'why.worksRoad':
    '이 컴퓨터에는 Docker 네트워크로 바로 들어가는 길이 있어요. Docker Desktop을 쓰지 않는 리눅스가 그래요. 그래서 브라우저가 `{container}` 컨테이너의 안쪽 주소에도 닿아요.',
  'why.worksNameOutside':
    '이 컴퓨터는 Docker 밖에서도 `{host}` 이름을 알아요. 예를 들면 hosts 파일에 적혀 있을 때 그래요.',
  'why.worksSelf':
    '컨테이너 안에서 `localhost`는 그 컨테이너 자신이에요. `{from}` 컨테이너가 자기 자신을 불렀고, 거기서 `{port}` 포트를 듣고 있어요.',
  'why.worksName':
    '`{from}` 컨테이너와 `{container}` 컨테이너가 같은 네트워크 `{network}` 안에 있고, 이 네트워크는 컨테이너를 이름으로 찾아 줘요.',
  'why.worksAlias':
    '`{host}` 이름은 `{network}` 네트워크에서 `{container}` 컨테이너의 별칭(alias)이고, `{from}` 컨테이너도 그 네트워크 안에 있어요.',
  'why.worksNameNetwork':
    '`{host}` 이름은 점 뒤에 네트워크까지 적은 이름이에요. `{from}` 컨테이너가 그 네트워크 안에 있어서 읽을 수 있어요.',
  'why.worksSelfName':
    '`{from}` 컨테이너가 네트워크에 `{host}` 이름을 물었더니 자기 자신을 알려 줬어요. 자기 이름도 통해요.',
  'why.worksIp':
    '두 컨테이너가 같은 네트워크 `{network}` 안에 있어서 안쪽 주소가 통해요. 주소는 다음에 켤 때 바뀔 수 있지만 이름은 그대로예요.',
  'why.worksIpDefault':
    '두 컨테이너가 Docker의 기본 네트워크 `bridge` 안에 있어요. 이름은 없지만 주소는 통해요. 주소는 다음에 켤 때 바뀔 수 있어요.',
  'why.worksSelfIp': '`{host}` 주소는 `{from}` 컨테이너 자신의 주소이고, 거기서 `{port}` 포트를 듣고 있어요.',
  'why.worksGateway':
    '`{host}` 주소는 컨테이너가 보는 이 컴퓨터(게이트웨이)예요. 거기에 열린 `{port}` 포트를 지나 `{container}` 컨테이너로 다시 들어와요.',
  'why.worksHostName':
    '`host.docker.internal` 이름을 따라 컨테이너 밖 이 컴퓨터로 나갔다가, `{port}` 포트를 지나 `{container}` 컨테이너로 다시 들어와요.',
  'why.worksLan':
    '`{host}` 주소는 공유기 안에서 쓰는 이 컴퓨터의 주소예요. 거기에 열린 `{port}` 포트가 `{container}` 컨테이너로 통해요.',
  'why.worksAfar':
    '`{host}` 주소는 Docker가 돌아가는 컴퓨터예요. 그 컴퓨터의 `{port}` 포트가 네트워크에 열려 있고, `{container}` 컨테이너로 통해요.',
  'why.works': '`{host}:{port}` 주소에서 대답이 왔어요.',
  'why.noNamesOnDefault':
    '`{from}` 컨테이너는 Docker의 기본 네트워크 `bridge` 안에 있어요. 여기서는 컨테이너를 이름으로 부를 수 없어요. 따로 만든 네트워크에서는 돼요.',
  'why.noSuchName':
    '지금 `{network}` 네트워크에는 `{host}` 이름에 답하는 컨테이너가 없어요. 꺼진 컨테이너는 이름도 사라져요.',
  'why.noHostName':
    '`{from}` 컨테이너는 `host.docker.internal` 이름을 몰라요. 리눅스에서는 `--add-host host.docker.internal:host-gateway` 옵션으로 알려 줘요.',
  'why.nameNotFound': '여기서는 `{host}` 이름의 주소를 아무도 알려 주지 않았어요.',
  'why.refusedLocalhost':
    '컨테이너 안에서 `localhost`는 그 컨테이너 자신이에요. `{from}` 컨테이너가 자기 자신을 불렀는데, 거기에는 `{port}` 포트를 듣는 것이 없어요.',
  'why.refusedSelfPort':
    '컨테이너 안에서 `localhost`는 그 컨테이너 자신이에요. `{from}` 컨테이너는 안에서 `{inner}` 포트를 들어요. `{port}` 포트는 이 컴퓨터에 난 문일 뿐이에요.',
  'why.refusedHost':
    '`{host}` 주소로 이 컴퓨터까지는 왔지만, 그 주소에는 `{port}` 포트가 열려 있지 않아요. Docker는 `127.0.0.1`처럼 공개한 주소에만, 컨테이너가 켜져 있는 동안에만 포트를 열어요.',
  'why.refusedNotPublished':
    '`{host}` 주소로 이 컴퓨터까지는 왔지만, 이 스택은 `{container}` 컨테이너의 문을 내지 않았어요. 포트를 공개하지 않았거든요.',
  'why.refusedTarget': '`{host}` 주소까지는 닿았지만, 지금 거기에는 `{port}` 포트를 듣는 것이 없어요.',
  'why.unreachable':
    '`{from}` 컨테이너에서 `{host}` 주소로 가는 길이 없어요. 지금 그 주소를 쓰는 컨테이너가 없거나, 길이 닿지 않는 네트워크에 있어요.',
  'why.unreachableHost':
    '`{host}` 주소는 이 컴퓨터를 가리키지만, 요청이 가는 길에 되돌려졌어요. 방화벽이 막을 때 이래요.',
  'why.timeoutHost':
    '`{host}` 주소로 이 컴퓨터를 불렀지만 아무것도 돌아오지 않았어요. 방화벽이 요청을 말없이 버릴 때 이래요.',
  'why.timeout':
    '`{host}` 주소에서 아무것도 돌아오지 않았어요. 서로 다른 Docker 네트워크 사이의 요청이 이렇게 사라지고, 방화벽이 말없이 버릴 때도 이래요.',
  'why.timeoutAnswer':
    '`{host}` 주소의 `{port}` 포트가 요청을 받았지만 대답이 오지 않았어요. 거기 있는 것이 멈춰 있어요. 일시 정지된 컨테이너가 그래요.',
  'why.selfOther':
    '컨테이너 안에서 `localhost`는 그 컨테이너 자신이에요. `{from}` 컨테이너가 자기 자신을 불렀고, 거기서 `{port}` 포트를 듣는 것은 `{container}` 컨테이너가 아니에요.',
  'why.notOurs':
    '`{host}:{port}` 주소에서는 다른 것이 듣고 있어요. 이 스택은 `{container}` 컨테이너의 포트를 공개하지 않아서, 그 컨테이너일 수는 없어요.',
  'why.closedHost':
    '`{port}` 포트의 문이 요청을 받자마자 끊었어요. Docker가 문은 열어 두었지만, 그 뒤에서 아무도 대답하지 않았어요.',
  'why.closed': '`{host}` 주소가 요청을 받고는 대답 없이 끊었어요. 켜지는 중이거나 꺼지는 중일 수 있어요.',
  'why.blockedCors':
    '대답은 왔지만 브라우저가 이 페이지에 넘겨주지 않았어요. 이 페이지가 읽어도 된다는 말이 대답에 없었거든요(CORS).',
  'why.blockedPolicy':
    '브라우저가 불러 보지도 않았어요. 페이지와 함께 온 규칙(Content-Security-Policy)이 페이지가 온 주소 말고는 부르지 못하게 해요.',
  'why.blockedDatabase':
    '누군가 대답하지만, 페이지는 HTTP로만 말하고 데이터베이스는 MongoDB 방식으로 말해요. 브라우저는 api에 묻고, api가 데이터베이스에 물어요.',
  'why.browserName':
    '`{host}` 이름은 `{network}` 네트워크 안에서만 읽을 수 있어요. 브라우저는 그 밖에 있어요.',
  'why.browserNameDefault':
    '`{host}` 이름은 컨테이너의 이름이에요. Docker 밖에서는 아무도 읽지 못하고, 브라우저는 밖에 있어요.',
  'why.browserHostName':
    '`host.docker.internal` 이름은 컨테이너가 이 컴퓨터를 찾을 때 써요. 브라우저는 이미 이 컴퓨터에 있고, 여기서는 `localhost`라고 불러요.',
  'why.browserHostNameAfar':
    '`host.docker.internal` 이름은 컨테이너가 자기를 돌리는 컴퓨터를 찾을 때 써요. 컨테이너 밖에서는 이 이름을 거의 알지 못해요.',
  'why.browserLocalhostAfar':
    '`localhost`는 브라우저가 켜져 있는 컴퓨터예요. 이 페이지는 `{page}` 주소에서 왔어요. 다른 컴퓨터의 브라우저라면 `localhost`에는 Docker가 없어요.',
  'why.browserLocalhost':
    '이 컴퓨터의 `{port}` 포트에서 아무도 대답하지 않았어요. `{container}` 컨테이너가 꺼져 있거나 포트를 공개하지 않은 거예요.',
  'why.browserNotPublished':
    '이 스택은 이 컴퓨터에 `{container}` 컨테이너의 문을 내지 않았어요. 포트를 공개하지 않아서 같은 네트워크에서만 닿아요.',
  'why.browserDatabase':
    '페이지는 HTTP로만 말하고 데이터베이스는 MongoDB 방식으로 말해요. 페이지가 읽을 수 있는 대답은 오지 않았어요.',
  'why.browserIp':
    '`{host}` 주소는 Docker 네트워크 안쪽의 주소예요. 리눅스에는 들어가는 길이 있지만, Docker Desktop은 이 네트워크를 가상 머신 안에 두어서 브라우저가 들어갈 수 없어요. 꺼진 컨테이너에는 주소가 아예 없어요.',
  'why.browserIpAfar':
    '`{host}` 주소는 Docker가 돌아가는 컴퓨터의 Docker 네트워크 안쪽 주소예요. 다른 컴퓨터에서는 들어가는 길이 없어요.',
  'why.browserGateway':
    '`{host}` 주소는 컨테이너가 보는 이 컴퓨터(게이트웨이)예요. 거기 `{port}` 포트에서 아무도 대답하지 않았어요. Docker는 `127.0.0.1`처럼 공개한 주소에만, 컨테이너가 켜져 있는 동안에만 포트를 열어요.',
  'why.browserLan':
    '`{host}` 주소는 공유기 안에서 쓰는 이 컴퓨터의 주소예요. 거기 `{port}` 포트에서 아무도 대답하지 않았어요. Docker는 `127.0.0.1`처럼 공개한 주소에만, 컨테이너가 켜져 있는 동안에만 포트를 열어요.',
  'why.browserSomethingElse': '`{host}:{port}` 주소에서 `{seen}` 대답이 왔지만, 이 스택의 api가 아니에요.',
  'why.unknown': '돌아온 것이 여기서 아는 어떤 경우와도 맞지 않아요: `{seen}`.',
};
