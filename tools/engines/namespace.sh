# The first process of an engine's namespaces: sets them up, says so, and waits. When its input ends, because its
# keeper closed it or was killed, it ends too, and the kernel ends every process in the namespaces with it; the mounts,
# the bridges and the firewall rules go with the last of them. It is bash, because bash collects every child that the
# engine leaves behind.
#
# usage: bash namespace.sh ENGINE_FOLDER STORAGE [ROOT]
#   STORAGE: disk or memory, for images, containers and volumes
#   ROOT: a root file system whose /usr the engine sees instead of the machine's. Everything else it sees is the
#   machine's, so a path of the user's means the same to it.
set -eu
folder=$1
storage=$2
root=${3:-}

ip link set lo up

mkdir "$folder/data"
if [ "$storage" = memory ]; then
  mount -t tmpfs tmpfs "$folder/data"
fi

# A /run of its own: dockerd would use the containerd whose socket it finds there, and containerd's sockets, iptables'
# lock and more have fixed places in it.
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/lock

# The /sys of this network: dockerd reads the states of its bridges there. The control groups stay as they are.
mkdir /run/cgroup
mount --rbind /sys/fs/cgroup /run/cgroup
mount -t sysfs sysfs /sys
mount --move /run/cgroup /sys/fs/cgroup

# dockerd writes a key below /etc/docker.
mkdir /run/etc /run/etc.work
mount -t overlay overlay -o lowerdir=/etc,upperdir=/run/etc,workdir=/run/etc.work /etc

# Last, because what this script calls may be missing there.
if [ -n "$root" ]; then
  mount --rbind "$root/usr" /usr
fi

echo ready
read -r _ || true
