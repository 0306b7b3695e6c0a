package io.anshao.intake.open311;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Resolves every name to one address: the one that was looked at. */
final class Pinned extends AddressResolverGroup<InetSocketAddress> {

  private final InetAddress address;

  Pinned(InetAddress address) {
    this.address = address;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {

      @Override
      protected boolean doIsResolved(InetSocketAddress wanted) {
        return address.equals(wanted.getAddress());
      }

      @Override
      protected void doResolve(InetSocketAddress wanted, Promise<InetSocketAddress> promise) {
        promise.setSuccess(new InetSocketAddress(address, wanted.getPort()));
      }

      @Override
      protected void doResolveAll(
          InetSocketAddress wanted, Promise<List<InetSocketAddress>> promise) {
        promise.setSuccess(List.of(new InetSocketAddress(address, wanted.getPort())));
      }
    };
  }
}
